"""What the members of a body are called (ตำแหน่งในองค์คณะ), which differs from kind to kind."""

from shared.contracts.bodies import BodyKind, MemberRole

_WORKING_GROUP = "คณะทำงาน"
_MEMBER = {
    BodyKind.PROVINCIAL_BOARD: "กรมการจังหวัด",
    BodyKind.SUBCOMMITTEE: "อนุกรรมการ",
    BodyKind.STRATEGY_COMMITTEE: "กรรมการ",
    BodyKind.SELECTION_WORKING_GROUP: _WORKING_GROUP,
    BodyKind.DRIVE_WORKING_GROUP: _WORKING_GROUP,
}


def role_name(kind: BodyKind, role: MemberRole) -> str:
    """ประธานอนุกรรมการ, คณะทำงานและเลขานุการ, …"""
    member = _MEMBER[kind]
    match role:
        case MemberRole.ADVISER:
            return "ที่ปรึกษา"
        case MemberRole.CHAIR:
            return f"ประธาน{member}"
        case MemberRole.VICE_CHAIR:
            return f"รองประธาน{member}"
        case MemberRole.MEMBER:
            return member
        case MemberRole.SECRETARY:
            return f"{member}และเลขานุการ"
        case MemberRole.ASSISTANT_SECRETARY:
            return f"{member}และผู้ช่วยเลขานุการ"
