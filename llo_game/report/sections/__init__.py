"""The chapters of the report; each reads the session and answers with blocks."""
