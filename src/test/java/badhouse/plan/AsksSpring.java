package badhouse.plan;

import org.springframework.context.ApplicationContext;

record AsksSpring(ApplicationContext context) {

}
