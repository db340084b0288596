package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.DriveView;
import java.time.InstantSource;

/** What a program finds on a desktop: the place for its windows and menus, and what all share. */
record Desk(
    WindowStack windows,
    MenuLayer menus,
    Clipboard clipboard,
    InputTrail trail,
    InstantSource clock,
    DriveView drive) {}
