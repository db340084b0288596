/**
 * The product: {@link ai.getnen.sdk.ReactiveNenClient} and {@link ai.getnen.sdk.DesktopHandle}.
 *
 * <pre>{@code
 * ReactiveNenClient nen = ReactiveNenClient.fromEnv();
 * nen.withDesktop(desktop -> desktop.leftClick(640, 400).then(desktop.screenshot()))
 *     .doOnNext(result -> System.out.println(result.status()))
 *     .blockLast();
 * }</pre>
 */
@NullMarked
package ai.getnen.sdk;

import org.jspecify.annotations.NullMarked;
