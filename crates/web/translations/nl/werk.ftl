# Mijn werk.
