"""What happens by itself: events heard, commands asked for, one sentence a file (นโยบาย)."""
