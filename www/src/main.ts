/** The static site: one simulator that fills the window and keeps its scenario in the address. */
import './elements/tuiyan-simulator';
