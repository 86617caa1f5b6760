# The trail.
