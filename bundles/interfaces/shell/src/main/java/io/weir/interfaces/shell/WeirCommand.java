package io.weir.interfaces.shell;

import io.weir.api.planning.PlanningException;
import io.weir.api.store.StoreException;
import io.weir.library.view.Json;
import io.weir.library.view.Services;
import io.weir.library.view.UnavailableException;
import java.io.IOException;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;

/**
 * Asks, then prints a table or the JSON that REST answers.
 *
 * @param <A> the answer
 */
abstract class WeirCommand<A extends Record> implements Action {

  @Reference private ShellServices services;
  @Reference private Session session;

  @Option(name = "--json", description = "Print one JSON document instead of text")
  private boolean json;

  /** What goes wrong is the command's answer: its message is all that the user sees. */
  abstract A ask(Services services) throws Exception;

  abstract void print(A answer, PrintStream out);

  @Override
  public Object execute() throws Exception {
    A answer = answer();
    if (json) {
      session.getConsole().println(Json.text(answer));
    } else {
      print(answer, session.getConsole());
    }
    return null;
  }

  /** What the user can put right is no error of ours: it is told and not logged. */
  private A answer() throws Exception {
    try {
      return ask(services.now());
    } catch (IllegalArgumentException
        | UnavailableException
        | PlanningException
        | StoreException
        | IOException e) {
      throw new CommandException(e.getMessage(), e);
    }
  }

  /** Who gives the command. */
  String user() {
    Object user = session.get("USER");
    return user == null ? "weir:shell" : user.toString();
  }

  /** Where progress goes: nowhere if a program reads the answer. */
  PrintStream progress() {
    return json ? new PrintStream(PrintStream.nullOutputStream()) : session.getConsole();
  }
}
