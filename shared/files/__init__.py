"""Files beside the events (ไฟล์แนบ): kept under their SHA-256, which is all that events hold."""
