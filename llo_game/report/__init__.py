"""The report: session → outline (plain data) → PDF. Nothing heavy is imported before a file is made."""
