"""The parts of the facilitator's window beside the board."""
