"""Set up and start LLO-spel: the only command you need, with nothing but Python installed.

python3 run.py               starts the app
python3 run.py demo --out d  gives `demo --out d` to the app; so for every other command
python3 run.py test          runs all checks; what follows goes to pytest
python3 run.py build         makes a program that runs without Python, in dist/llo-spel
python3 run.py bench         measures speed and memory
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST_PYTHON = (3, 11)


def main(arguments: "list[str]") -> int:
    if sys.version_info < OLDEST_PYTHON:
        print(
            f"Deze app heeft Python 3.11 of nieuwer nodig. Dit is Python {sys.version.split()[0]}.\n"
            "Er is niets veranderd. Haal een nieuwe Python op https://www.python.org/downloads/\n"
            "Start daarna opnieuw."
        )
        return 1
    from bootstrap.commands import run

    return run(ROOT, arguments, dict(os.environ))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
