"""Make ``python -m stakemap`` the same as ``stakemap``."""

from stakemap.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
