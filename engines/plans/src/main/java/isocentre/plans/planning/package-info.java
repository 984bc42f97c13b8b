/// RT Plans (photon, electron), RT Ion Plans and brachytherapy: what is to be delivered.
@NullMarked
package isocentre.plans.planning;

import org.jspecify.annotations.NullMarked;
