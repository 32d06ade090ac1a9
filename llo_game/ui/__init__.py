"""The windows: everything that knows Qt."""
