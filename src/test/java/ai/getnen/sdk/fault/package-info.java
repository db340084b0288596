/** What the SDK does when the network, the server or a gateway misbehaves. */
@NullMarked
package ai.getnen.sdk.fault;

import org.jspecify.annotations.NullMarked;
