"""What is read in the failure suite: rows of one and of two ledgers, of one event and of many.

Not every view there is: each run makes and drops databases of its own, and their files add up.
"""

from collections.abc import Sequence
from typing import Any

from services.projection.views.attendance import ATTENDANCE
from services.projection.views.edition_register import EDITION_REGISTER
from services.projection.views.meeting_register import MEETING_REGISTER
from services.projection.views.process_board import PROCESS_BOARD
from shared.views.view import View

VIEWS: Sequence[View[Any]] = (PROCESS_BOARD, MEETING_REGISTER, ATTENDANCE, EDITION_REGISTER)
