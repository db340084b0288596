# Types each argument into an interactive zsh, with a tab and Enter behind it, and prints what `nen` was called with.
# The first argument is a file that prints the script of `nen completion`.
zmodload zsh/zpty
zpty shell 'TERM=dumb zsh -f -i'

# Reads on until a line of the shell has $1, and keeps that line in $found.
await() {
  while zpty -r shell found; do
    [[ $found == *$1* ]] && return
  done
  exit 1
}

zpty -w shell "autoload -Uz compinit; compinit -u -D; source <(cat $1); nen() { print -r -- \"<\$*\"'>' }; print RE''ADY"
await READY
shift
for typed in "$@"; do
  zpty -w -n shell "$typed"$'\t\n'
  await '>'
  print -r -- "${found//$'\r\n'/}"
done
zpty -d shell
