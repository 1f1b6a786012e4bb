"""What services share about awards (การยกย่องเชิดชูเกียรติ): who may see a case, how it scores."""
