//! Core of tuiyan.
