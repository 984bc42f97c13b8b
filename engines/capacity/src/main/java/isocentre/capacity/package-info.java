/// Demand and capacity, a what-if. What it starts from is data with source and basis ([PublishedDemand]); courses
/// become attendances ([Demand]), machines and hours become room for them ([Capacity]), and a discrete-event
/// simulation ([WaitingLine], [Simulation]) tells how long people would wait. [WhatIf] sets today and a proposal
/// side by side. For planning, not for a decision about a person. Everything is a pure function of its arguments;
/// randomness is passed in.
@NullMarked
package isocentre.capacity;

import org.jspecify.annotations.NullMarked;
