"""Where the frozen programs start; without a verb, the window opens."""

import sys

from clausewise.__main__ import main

sys.exit(main())
