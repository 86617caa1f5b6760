# Inrichting en beleid.
