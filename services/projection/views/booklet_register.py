"""The register of the plans' booklets (ทะเบียนรูปเล่มแผน): what was bound, its hash, how it stands."""

from dataclasses import replace

from shared.replicas.booklets import BOOKLETS, BookletRow

BOOKLET_REGISTER = replace(BOOKLETS, name="booklet_register")

__all__ = ["BOOKLET_REGISTER", "BookletRow"]
