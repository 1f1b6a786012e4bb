"""Reports of letters that came back, as mail systems write them."""

LETTER = "<letter-1@example.go.th>"


def report(
    message_id: str = LETTER,
    action: str = "failed",
    status: str = "5.1.1",
    *,
    whole_letter: bool = True,
    kind: str = "multipart/report; report-type=delivery-status",
) -> bytes:
    returned = (
        "Content-Type: message/rfc822\r\n\r\n"
        f"From: office@example.go.th\r\nSubject: x\r\nMessage-ID: {message_id}\r\n\r\nbody\r\n"
        if whole_letter
        else f"Content-Type: text/rfc822-headers\r\n\r\nSubject: x\r\nMessage-ID: {message_id}\r\n"
    )
    return (
        "From: MAILER-DAEMON@mx.example.go.th\r\nTo: office@example.go.th\r\n"
        "Message-ID: <report@mx.example.go.th>\r\n"
        f'MIME-Version: 1.0\r\nContent-Type: {kind}; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nYour letter to nobody@example.go.th\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example.go.th\r\n\r\n"
        f"Final-Recipient: rfc822; nobody@example.go.th\r\nAction: {action}\r\nStatus: {status}\r\n"
        "Diagnostic-Code: smtp; 550 <nobody@example.go.th> unknown\r\n\r\n"
        f"--b\r\n{returned}--b--\r\n"
    ).encode()
