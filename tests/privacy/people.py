"""Small, fixed examples of persons and what is personal about them."""

from uuid import UUID

from shared.contracts.people import PersonalField, PersonId
from shared.kernel.message import Province
from shared.privacy.vault import Plain

HERE, THERE = Province("TH-67"), Province("TH-57")
SOMBAT = PersonId(UUID("6f0c9a3e-0000-4000-8000-000000000001"))
MALEE = PersonId(UUID("6f0c9a3e-0000-4000-8000-000000000002"))
NAME = Plain(SOMBAT, PersonalField.NAME, "นายสมบัติ ตั้งใจดี")
PHONE = Plain(SOMBAT, PersonalField.PHONE, "08 1234 5678")
HER_NAME = Plain(MALEE, PersonalField.NAME, "นางมาลี ใจงาม")
