"""Whether the service of a request has a mail server, and what it says where it has none."""

from typing import Annotated

from fastapi import Depends, Request

from shared.kernel.errors import RuleViolation


class MailServerMissing(RuleViolation):
    code = "no_mail_server"
    th = "ระบบนี้ยังไม่ได้ตั้งค่าเซิร์ฟเวอร์อีเมล กรุณาส่งทางไปรษณีย์หรือนำส่ง หรือขอให้ผู้ดูแลระบบตั้งค่า KHUNATHAM_SMTP_URL"
    en = (
        "No mail server is set here. Send by post or by hand, or ask whoever runs this system "
        "to set KHUNATHAM_SMTP_URL."
    )


async def mail_server(request: Request) -> bool:
    """Whether letters can go out by e-mail."""
    return request.app.state.post is not None


HasMailServer = Annotated[bool, Depends(mail_server)]
