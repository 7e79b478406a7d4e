package legacy;

import java.lang.ref.WeakReference;
import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;

/** Leaves a weak reference to this application's class loader where another application finds it. */
public class LifeListener implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        System.getProperties()
                .put(
                        "legacy.loader" + event.getServletContext().getContextPath(),
                        new WeakReference<ClassLoader>(getClass().getClassLoader()));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {}
}
