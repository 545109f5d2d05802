using System.Runtime.CompilerServices;

// Scratch on the stack is written before it is read; zeroing it first would cost small operations more than the operation itself.
[module: SkipLocalsInit]
