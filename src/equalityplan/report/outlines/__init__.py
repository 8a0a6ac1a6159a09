"""What reports say of each kind of thing, one module or package to a kind, named after it.

Each holds ``outline``, which takes the thing and yields blocks.
"""
