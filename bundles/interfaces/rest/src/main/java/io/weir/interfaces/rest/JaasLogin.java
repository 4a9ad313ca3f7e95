package io.weir.interfaces.rest;

import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/** Asks a JAAS realm of the container. */
final class JaasLogin implements Login {

  /** By name: the container's own type, which is not ours to import. */
  private static final String ROLE = "org.apache.karaf.jaas.boot.principal.RolePrincipal";

  private final String realm;

  JaasLogin(String realm) {
    this.realm = realm;
  }

  @Override
  public Optional<Set<String>> roles(String user, String password) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(JaasLogin.class.getClassLoader());
    try {
      Subject subject = new Subject();
      new LoginContext(realm, subject, callbacks -> answer(callbacks, user, password)).login();
      return Optional.of(
          subject.getPrincipals().stream()
              .filter(principal -> principal.getClass().getName().equals(ROLE))
              .map(Principal::getName)
              .collect(Collectors.toSet()));
    } catch (LoginException e) {
      return Optional.empty();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void answer(Callback[] callbacks, String user, String password)
      throws IOException, UnsupportedCallbackException {
    for (Callback callback : callbacks) {
      if (callback instanceof NameCallback name) {
        name.setName(user);
      } else if (callback instanceof PasswordCallback secret) {
        secret.setPassword(password.toCharArray());
      } else {
        throw new UnsupportedCallbackException(callback);
      }
    }
  }
}
