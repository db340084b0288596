package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.ComputerDriver;
import reactor.core.publisher.Flux;

/**
 * Lets a model drive a desktop until it is done or a limit is reached. A loop holds settings alone:
 * any number of runs may share it, though two on one desktop would push each other's pointer about.
 */
public final class AgentLoop {
  private final ComputerDriver driver;
  private final AgentModel model;
  private final AgentLimits limits;
  private final ActionGuard guard;
  private final PictureWindow pictures;
  private final boolean sees;

  private AgentLoop(Builder builder) {
    this.driver = builder.driver;
    this.model = builder.model;
    this.limits = builder.limits;
    this.guard = builder.guard;
    this.pictures = builder.pictures;
    this.sees = builder.sees;
  }

  /** Starts a loop of {@code model} over {@code driver}. */
  public static Builder builder(ComputerDriver driver, AgentModel model) {
    return new Builder(driver, model);
  }

  /**
   * Emits what happens while the model works on {@code task}; the last event is {@link
   * AgentEvent.RunFinished}. Cold: each subscription is a run of its own.
   *
   * <ul>
   *   <li><b>Order.</b> One thing at a time: the calls of a reply, and the actions of a call, in
   *       their order. The first that fails or is denied ends the reply: the model is told, sees a
   *       fresh picture, and is asked again.
   *   <li><b>Demand.</b> The model is asked once {@link AgentEvent.ModelAsked} was taken, an action
   *       done once its {@link AgentEvent.ActionStarted} was, so a subscriber that asks for nothing
   *       more holds the run. Its time limit runs on. A picture, and the guard's decision, may be
   *       one event ahead of the demand.
   *   <li><b>Cancel.</b> An act in flight is not cancelled; nothing begins after it. The model, a
   *       picture and a wait are cancelled.
   *   <li><b>Threads.</b> Those of the driver and of the model; after a time-out or an answer to
   *       {@link ApprovalNeeded}, a thread of Reactor's.
   *   <li><b>Errors.</b> Those of the model and the guard as they are; of the driver those that a
   *       model can do nothing about: 401, 403, a closed client, a broken contract, and whatever
   *       keeps a picture from being taken for the model.
   * </ul>
   *
   * @param task in words for the model
   * @throws IllegalArgumentException if {@code task} is blank
   */
  public Flux<AgentEvent> run(String task) {
    if (task.isBlank()) {
      throw new IllegalArgumentException("task must not be blank");
    }
    return Flux.defer(
        () -> new AgentRun(driver, model, limits, guard, pictures).events(task, sees));
  }

  /** Collects the settings of a loop. All have defaults. */
  public static final class Builder {
    private final ComputerDriver driver;
    private final AgentModel model;
    private AgentLimits limits = AgentLimits.defaults();
    private ActionGuard guard = ActionGuard.standard();
    private PictureWindow pictures = PictureWindow.defaults();
    private boolean sees = true;

    private Builder(ComputerDriver driver, AgentModel model) {
      this.driver = driver;
      this.model = model;
    }

    /** Sets what a run may use; {@link AgentLimits#defaults} unless set. */
    public Builder limits(AgentLimits most) {
      this.limits = most;
      return this;
    }

    /** Sets who decides about actions; {@link ActionGuard#standard} unless set. */
    public Builder guard(ActionGuard decides) {
      this.guard = decides;
      return this;
    }

    /** Sets how many pictures the model keeps seeing; {@link PictureWindow#defaults} unless set. */
    public Builder pictures(PictureWindow window) {
      this.pictures = window;
      return this;
    }

    /**
     * Lets the model begin without a picture: it has to ask for one. Its points are on the screen's
     * size all the same.
     */
    public Builder withoutFirstPicture() {
      this.sees = false;
      return this;
    }

    /** Makes the loop. */
    public AgentLoop build() {
      return new AgentLoop(this);
    }
  }
}
