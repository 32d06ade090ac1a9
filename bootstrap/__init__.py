"""What run.py needs to set up, check, build and start the app, with the standard library alone."""
