"""Letters by e-mail: what one holds, how it goes out, and its twin in memory."""
