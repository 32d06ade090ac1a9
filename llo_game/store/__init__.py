"""Session files: one SQLite file per session, append-only, verified as a whole whenever it is opened."""
