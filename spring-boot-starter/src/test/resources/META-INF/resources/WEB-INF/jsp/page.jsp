<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="support" uri="supportwidget.tags" %>
<!DOCTYPE html>
<html lang="en">
<body>
<support:widget/>
</body>
</html>
