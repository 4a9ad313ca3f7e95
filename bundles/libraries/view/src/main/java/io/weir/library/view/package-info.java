/**
 * What people ask of Weir in text and what they get back, the same in the shell and over HTTP:
 * reads options, asks stores and host, shapes answers.
 */
package io.weir.library.view;
