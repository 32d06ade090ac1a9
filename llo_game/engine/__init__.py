"""The rules of the game: pure values and functions without Qt, files, clock or dice."""
