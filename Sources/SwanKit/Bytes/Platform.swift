/// The C library of this platform: the one place that says which.
@_exported public import Glibc
