"""Screens: which one is whose, remembered, found again, numbered and tested."""
