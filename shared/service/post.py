"""The post that the settings name."""

from shared.mail.letter import Post
from shared.mail.smtp import MailServer, SmtpPost
from shared.service.platform import Platform


def post_of(platform: Platform) -> Post | None:
    """None: no mail server is set, and no letter goes out by e-mail."""
    url = platform.settings.smtp_url.get_secret_value()
    return SmtpPost(MailServer.parse(url), platform.settings.mail_from) if url else None
