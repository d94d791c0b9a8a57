// Package refdata holds the tables that the state publishes and that everyone here reads: administrative areas
// (GB/T 2260 and statistical codes), industries (GB/T 4754-2017), majors, education levels, employer kinds with
// their documents, institutions, unified social credit codes (GB 32100-2015) and citizen numbers (GB 11643-1999).
//
// All tables are embedded and are read once, when first asked for. Where each comes from stands in README.md.
package refdata
