// A stylesheet is imported for its effect only.
declare module '*.css' {}
