"""The conformance kit: how a vendor proves that a system interoperates, and how the province verifies the proof.

A *statement* says what a system claims; a *plan* is the cases that follow from it and a seed; an *adapter* puts each
case to the system; a case's *judge* says what its answer is worth; a *bundle* holds all of it, signed.
Nothing in here knows how a system works: it sees files in, and files out.
"""
