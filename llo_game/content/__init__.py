"""Packs: files become checked engine values, or sentences that say what is wrong and where."""
