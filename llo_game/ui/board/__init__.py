"""The board that is played on: stones, cursor and gestures."""
