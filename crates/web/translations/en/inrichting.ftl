# Set-up and policy.
