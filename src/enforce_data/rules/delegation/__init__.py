"""Letters of delegation (委托书): what a letter may hold, must say, and who may give and take one."""
