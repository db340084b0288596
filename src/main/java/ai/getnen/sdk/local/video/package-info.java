/**
 * Videos of a screen: H.264 in MP4, made by {@code ffmpeg} or by jcodec, whichever is there.
 *
 * <p>Seen from outside through {@link ai.getnen.sdk.local.video.VideoMaker} and {@link
 * ai.getnen.sdk.local.video.VideoFile}; the only room that names a type of jcodec. Not part of the
 * supported API: it may change in any release.
 */
@NullMarked
package ai.getnen.sdk.local.video;

import org.jspecify.annotations.NullMarked;
