"""What a wrong key or word was meant to be: other words people use, and likeness of spelling."""
