"""Pictures: state → shapes. Pure, so that the wall, the window and the report draw the same thing."""
